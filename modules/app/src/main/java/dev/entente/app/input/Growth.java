package dev.entente.app.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Compares what is unpacked with what it was packed in. Text grows tenfold, and a table of it perhaps fiftyfold; what
 * grows without end was made to fill memory or disks.
 */
final class Growth {
    private static final long HARMLESS_BYTES = 64L << 20;
    private static final long MOST = 200;

    private long packed;
    private long unpacked;

    /** Counts what is read from the file or the net. */
    InputStream packed(InputStream in) {
        return new Counting(in) {
            @Override
            void count(int bytes) {
                packed += bytes;
            }
        };
    }

    /** Counts what comes out, and fails where that is beyond measure. */
    InputStream unpacked(InputStream in) {
        return new Counting(in) {
            @Override
            void count(int bytes) throws IOException {
                unpacked += bytes;
                if (unpacked > HARMLESS_BYTES && unpacked / MOST > packed) {
                    throw new IOException(
                            "it unpacks to more than %d times its size, as no text does; unpack it yourself if it is what it should be"
                                    .formatted(MOST));
                }
            }
        };
    }

    private abstract static class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        abstract void count(int bytes) throws IOException;

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var some = super.read(bytes, from, length);
            count(Math.max(0, some));
            return some;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
