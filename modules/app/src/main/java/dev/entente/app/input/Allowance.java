package dev.entente.app.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of any length of which no piece may be longer than an allowance, that is renewed at each piece. */
final class Allowance extends FilterInputStream {
    private final int bytes;
    private int left;

    Allowance(InputStream in, int bytes) {
        super(in);
        this.bytes = bytes;
        left = bytes;
    }

    /** The next piece begins. */
    void renew() {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        spend(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var some = super.read(into, from, length);
        spend(Math.max(0, some));
        return some;
    }

    private void spend(int some) throws IOException {
        left -= some;
        if (left < 0) {
            throw new IOException("one of its articles has more than %d MB: split it".formatted(bytes >> 20));
        }
    }
}
