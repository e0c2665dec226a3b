package dev.entente.extraction.language.model;

import java.util.Arrays;

/**
 * The features that fire at one decision, as hashes. A feature is a template's number with the atoms that fill it; two
 * that share a hash share their weights.
 */
public final class Features {

    /** More than a decision has of them where sums are remembered; others make room for theirs. */
    private static final int CAPACITY = 24;

    private static final int MULTIPLIER = 0x9E3779B1;

    private int[] hashes = new int[CAPACITY];
    private int size;

    public int size() {
        return size;
    }

    /** The hash of the feature at this index: only its upper bits are well spread. */
    public int hash(int index) {
        return hashes[index];
    }

    void clear() {
        size = 0;
    }

    /** A copy of all hashes. */
    int[] hashes() {
        return Arrays.copyOf(hashes, size);
    }

    /** Adds a feature whose hash was made before. */
    void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
    }

    public void add(int template, int a) {
        add(finish(mix(seed(template), a)));
    }

    public void add(int template, int a, int b) {
        add(finish(mix(mix(seed(template), a), b)));
    }

    public void add(int template, int a, int b, int c) {
        add(finish(mix(mix(mix(seed(template), a), b), c)));
    }

    public void add(int template, int a, int b, int c, int d) {
        add(finish(mix(mix(mix(mix(seed(template), a), b), c), d)));
    }

    /** Sets templates far apart: the atoms of many are small numbers. */
    private static int seed(int template) {
        return template * 0x85EBCA6B;
    }

    private static int mix(int hash, int atom) {
        return (Integer.rotateLeft(hash, 5) ^ atom) * MULTIPLIER;
    }

    private static int finish(int hash) {
        return (hash ^ hash >>> 15) * 0x2C1B3C6D;
    }
}
