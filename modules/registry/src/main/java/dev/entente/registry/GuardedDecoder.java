package dev.entente.registry;

import dev.entente.registry.PoisonRecordException.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Avro binary out of an array, believing nothing: Avro's own decoder allocates what a length prefix claims before it
 * looks whether so much is there, and reads broken UTF-8 as question marks.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#binary-encoding">Avro binary encoding</a>
 */
final class GuardedDecoder extends Decoder {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int INT_VARINT_BYTES = 5;
    private static final int LONG_VARINT_BYTES = 10;

    private final ByteBuffer in;

    GuardedDecoder(byte[] record, int offset) {
        this.in = ByteBuffer.wrap(record, offset, record.length - offset).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public int remainingBytes() {
        return in.remaining();
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        byte value = need(1).get();
        if (value != 0 && value != 1) {
            throw new IOException("A boolean is 0 or 1, not " + value);
        }
        return value == 1;
    }

    @Override
    public int readInt() throws IOException {
        return (int) zigzag(varint(INT_VARINT_BYTES));
    }

    @Override
    public long readLong() throws IOException {
        return zigzag(varint(LONG_VARINT_BYTES));
    }

    @Override
    public float readFloat() throws IOException {
        return need(Float.BYTES).getFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return need(Double.BYTES).getDouble();
    }

    @Override
    public Utf8 readString(Utf8 old) throws IOException {
        return new Utf8(readString());
    }

    @Override
    public String readString() throws IOException {
        int length = length("string");
        int start = in.position();
        in.position(start + length);
        var text = new String(in.array(), start, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(start, length);
        }
        return text;
    }

    @Override
    public void skipString() throws IOException {
        skip(length("string"));
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws IOException {
        var bytes = new byte[length("byte sequence")];
        in.get(bytes);
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void skipBytes() throws IOException {
        skip(length("byte sequence"));
    }

    @Override
    public void readFixed(byte[] bytes, int start, int length) throws IOException {
        need(length).get(bytes, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        need(length);
        skip(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        return items();
    }

    @Override
    public long arrayNext() throws IOException {
        return items();
    }

    @Override
    public long skipArray() throws IOException {
        return skipBlocks();
    }

    @Override
    public long readMapStart() throws IOException {
        return items();
    }

    @Override
    public long mapNext() throws IOException {
        return items();
    }

    @Override
    public long skipMap() throws IOException {
        return skipBlocks();
    }

    /** Number of items in the next block of an array or map. A negative count is followed by the block's bytes. */
    private long items() throws IOException {
        long count = readLong();
        if (count < 0) {
            length("block");
            count = -count;
        }
        // No item of ours is empty, so each takes a byte at least.
        return within(count, "block of items");
    }

    /** Skips the blocks that say how long they are; the items of the others are skipped by the caller. */
    private long skipBlocks() throws IOException {
        long count = readLong();
        while (count < 0) {
            skip(length("block"));
            count = readLong();
        }
        return within(count, "block of items");
    }

    private int length(String what) throws IOException {
        return (int) within(readLong(), what);
    }

    private long within(long claimed, String what) {
        if (claimed < 0 || claimed > in.remaining()) {
            throw new PoisonRecordException(
                    Cause.OVERSIZED_LENGTH,
                    "A %s claims a length of %d where %d bytes are left".formatted(what, claimed, in.remaining()));
        }
        return claimed;
    }

    private ByteBuffer need(int bytes) throws EOFException {
        if (in.remaining() < bytes) {
            throw new EOFException("%d bytes are missing at the end".formatted(bytes - in.remaining()));
        }
        return in;
    }

    private void skip(int bytes) {
        in.position(in.position() + bytes);
    }

    private long varint(int longest) throws IOException {
        long value = 0;
        for (int i = 0; i < longest; i++) {
            byte next = need(1).get();
            value |= (next & 0x7FL) << (7 * i);
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("A number runs over more than " + longest + " bytes");
    }

    private static long zigzag(long encoded) {
        return (encoded >>> 1) ^ -(encoded & 1);
    }

    private void requireUtf8(int start, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.array(), start, length));
        } catch (CharacterCodingException e) {
            throw new PoisonRecordException(
                    Cause.INVALID_UTF8, "A string of %d bytes is not UTF-8".formatted(length), e);
        }
    }
}
