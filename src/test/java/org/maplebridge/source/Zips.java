package org.maplebridge.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips made for tests: sound ones, ones with an entry too many, and ones with bytes changed. */
final class Zips {

    /** Writes entries to a zip. */
    interface Writer {
        void write(ZipArchiveOutputStream zip) throws IOException;
    }

    private Zips() {}

    static byte[] of(Map<String, byte[]> files) {
        return with(files, zip -> {});
    }

    /** The files, and then what else the writer adds. */
    static byte[] with(Map<String, byte[]> files, Writer more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, new ZipArchiveEntry(file.getKey()), file.getValue());
            }
            more.write(zip);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    static void add(ZipArchiveOutputStream zip, String name, String content) throws IOException {
        add(zip, new ZipArchiveEntry(name), content.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the stored bytes of one entry unreadable; its headers stay sound. */
    static void damageData(byte[] zip, String name) {
        int data = text(zip).indexOf(name) + name.length();
        zip[data] = (byte) 0xFF;
        zip[data + 1] = (byte) 0xFF;
    }

    /** Writes a text over each place, or only the last, where an equally long one stands. */
    static byte[] renamed(byte[] zip, String from, String to, boolean everywhere) {
        byte[] renamed = zip.clone();
        for (int at = text(zip).indexOf(from); at >= 0; at = text(zip).indexOf(from, at + 1)) {
            if (everywhere || at == text(zip).lastIndexOf(from)) {
                System.arraycopy(to.getBytes(StandardCharsets.ISO_8859_1), 0, renamed, at, to.length());
            }
        }
        return renamed;
    }

    /** Changes one byte of a file's header at the end of the zip, counted from its begin. */
    static byte[] patched(byte[] zip, String name, int at, int... values) {
        byte[] patched = zip.clone();
        int header = text(zip).lastIndexOf(name) - 46;
        for (int i = 0; i < values.length; i++) {
            patched[header + at + i] = (byte) values[i];
        }
        return patched;
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static String text(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1);
    }
}
