package dev.entente.evaluation.benchmark;

import java.io.IOException;
import java.util.List;

/** Something to measure. */
interface Benchmark {
    /** Measures, and says what came of it. */
    List<Row> run(Workbench workbench) throws IOException;
}
