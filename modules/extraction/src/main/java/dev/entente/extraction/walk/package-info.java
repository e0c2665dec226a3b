/** Walks over tokens and phrases that end with what they look for. */
package dev.entente.extraction.walk;
