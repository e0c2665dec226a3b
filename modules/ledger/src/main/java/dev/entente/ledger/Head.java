package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Facet;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * The first record of a pair: how far it has come.
 *
 * @param generation counts rebuilds of the ledger
 * @param version counts published states, from 1
 * @param sequence counts changes, from 1
 * @param hash hash of the state last published
 * @param sum sum of the hashes of its facets, agreements, their periods, and events
 * @param known known time of the newest claim set
 */
record Head(
        int generation,
        long version,
        long sequence,
        Hash hash,
        Hash sum,
        int events,
        int articles,
        int claims,
        Instant known) {
    private static final byte CODEC = 3;

    /** Where a pair stands of which nothing was ever told. */
    static Head none(int generation, Hash emptyState) {
        return new Head(generation, 0, 0, emptyState, Hash.ZERO, 0, 0, 0, Instant.EPOCH);
    }

    /** The pair as it is published. */
    Relationship relationship(Pair pair, List<Facet> facets, List<Agreement> agreements) {
        return Relationship.newBuilder()
                .setPair(pair.codes())
                .setGeneration(generation)
                .setVersion(version)
                .setSequence(sequence)
                .setKnown(known)
                .setHash(hash.hex())
                .setFacets(facets)
                .setAgreements(agreements)
                .setEvents(events)
                .setArticles(articles)
                .setClaims(claims)
                .build();
    }

    /** The same, having heard of a claim set of that known time. */
    Head knownAt(Instant instant) {
        return new Head(
                generation,
                version,
                sequence,
                hash,
                sum,
                events,
                articles,
                claims,
                known.isAfter(instant) ? known : instant);
    }

    byte[] encode() {
        var bytes = new ByteArrayOutputStream(160);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(CODEC);
            out.writeInt(generation);
            out.writeLong(version);
            out.writeLong(sequence);
            out.write(hash.bytes());
            out.write(sum.bytes());
            out.writeInt(events);
            out.writeInt(articles);
            out.writeInt(claims);
            out.writeLong(known.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    static Head decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var codec = in.readByte();
            if (codec != CODEC) {
                throw new StoreFormatException(
                        "A pair's head is of codec version %d, this program reads %d: reset the application so that the ledger is rebuilt"
                                .formatted(codec, CODEC));
            }
            return new Head(
                    in.readInt(),
                    in.readLong(),
                    in.readLong(),
                    Hash.ofBytes(in.readNBytes(Hash.BYTES)),
                    Hash.ofBytes(in.readNBytes(Hash.BYTES)),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    Instant.ofEpochMilli(in.readLong()));
        } catch (IOException e) {
            throw new UncheckedIOException("A pair's stored head is damaged", e);
        }
    }
}
