package dev.entente.extraction;

/**
 * What a claim was read with: where one of these differs, the same article may yield other claims.
 *
 * @param reader version of the code
 * @param lexicon SHA-256 of the lexicon's files
 * @param ontology SHA-256 of the ontology's files
 */
public record ReadingVersions(String reader, String lexicon, String ontology) {}
