package dev.entente.sink;

import java.util.List;

/**
 * What a query found.
 *
 * @param columns names of the columns
 * @param rows the rows; within one, a value that is unknown is null
 */
public record ResultTable(List<String> columns, List<List<Object>> rows) {}
