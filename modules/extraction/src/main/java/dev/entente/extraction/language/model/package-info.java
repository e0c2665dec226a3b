/**
 * The linear models behind {@link dev.entente.extraction.language.Language}: what a trained tagger and parser share
 * with the program that trains them.
 *
 * <p>Within this package a sentence is laid out by positions: 0 and 1 lie before it,
 * {@link dev.entente.extraction.language.model.Tokens#FIRST} is its first token, and the position after its last is the
 * artificial root.
 */
package dev.entente.extraction.language.model;
