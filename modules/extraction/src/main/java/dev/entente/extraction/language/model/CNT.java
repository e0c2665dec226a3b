package dev.entente.extraction.language.model;

public class CNT {
    public static long parses, ptok, trans, act, tags, ttok, tact, below, top, ahead, active, units, evals;

    public static String all() {
        return "parses " + parses + " ptok " + ptok + " trans " + trans + " act " + act + " tagged " + tags + " ttok "
                + ttok + " tact " + tact + " below " + below + " top " + top + " ahead " + ahead + " active " + active
                + "/" + units + " evals " + evals;
    }
}
