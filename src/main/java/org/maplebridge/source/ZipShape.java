package org.maplebridge.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Whether a zip can be read in one way only. It says where its entries are at its end, and again in front of each; programs
 * differ in which they believe, and a zip can be two things at once when the two differ or entries share their bytes.
 */
final class ZipShape {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int AT_COUNTS = 8;
    private static final int AT_DIRECTORY_SIZE = 12;
    private static final int ENTRY_SIGNATURE = 0x04034b50;
    private static final int ENTRY_LENGTH = 30;
    private static final int AT_NAME_LENGTH = 26;

    private ZipShape() {}

    /** Whether the record of its entries is the very last thing, with no comment to hide another behind. */
    static boolean endsPlainly(byte[] zip) {
        return zip.length >= END_LENGTH && integer(zip, zip.length - END_LENGTH) == END_SIGNATURE;
    }

    /** Whether that record knows of all entries: what comes behind a damaged header would be passed over. */
    private static boolean countsAll(byte[] zip, int entries, long free) {
        int end = zip.length - END_LENGTH;
        long size = Integer.toUnsignedLong(integer(zip, end + AT_DIRECTORY_SIZE));
        long offset = Integer.toUnsignedLong(integer(zip, end + AT_DIRECTORY_SIZE + Integer.BYTES));
        return number(zip, end + AT_COUNTS) == entries
                && number(zip, end + AT_COUNTS + Short.BYTES) == entries
                && offset >= free
                && offset + size == end;
    }

    /** @param entries in the order in which they lie */
    static boolean isSound(byte[] zip, List<ZipArchiveEntry> entries) {
        long free = 0;
        for (ZipArchiveEntry entry : entries) {
            long header = entry.getLocalHeaderOffset();
            boolean follows = free == 0 ? header == 0 : header >= free;
            if (!follows || !isSaidTwice(zip, (int) header, entry)) {
                return false;
            }
            free = entry.getDataOffset() + entry.getCompressedSize();
            if (entry.getSize() < 0 || entry.getCompressedSize() < 0 || free > zip.length) {
                return false;
            }
        }
        return countsAll(zip, entries.size(), free);
    }

    /** As its bytes say; {@link ZipArchiveEntry#getName} takes a backslash for a slash. */
    static String name(ZipArchiveEntry entry) {
        return new String(entry.getRawName(), StandardCharsets.UTF_8);
    }

    private static boolean isSaidTwice(byte[] zip, int header, ZipArchiveEntry entry) {
        byte[] name = entry.getRawName();
        int end = header + ENTRY_LENGTH + name.length;
        return end <= zip.length
                && integer(zip, header) == ENTRY_SIGNATURE
                && number(zip, header + AT_NAME_LENGTH) == name.length
                && Arrays.equals(Arrays.copyOfRange(zip, header + ENTRY_LENGTH, end), name);
    }

    private static int number(byte[] zip, int at) {
        return Short.toUnsignedInt(
                ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getShort(at));
    }

    private static int integer(byte[] zip, int at) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
