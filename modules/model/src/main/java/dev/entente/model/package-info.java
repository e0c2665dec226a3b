/**
 * All that crosses a topic, defined once: the classes generated from {@code schemas/}, the {@link Topics} that carry
 * them, and the values they are written in ({@link dev.entente.model.Pair}, {@link dev.entente.model.Edtf}).
 */
package dev.entente.model;
