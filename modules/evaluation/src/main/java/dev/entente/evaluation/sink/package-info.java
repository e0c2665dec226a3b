/** How fast the sink writes, beside the plain ceiling of the same database. */
package dev.entente.evaluation.sink;
