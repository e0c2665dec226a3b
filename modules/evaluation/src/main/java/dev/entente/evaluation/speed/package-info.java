/** How fast the reading engine is, and how much memory it holds. */
package dev.entente.evaluation.speed;
