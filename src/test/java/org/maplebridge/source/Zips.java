package org.maplebridge.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips made for tests: sound ones, and sound ones with bytes changed. */
final class Zips {

    private Zips() {}

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Makes the stored bytes of one entry unreadable; its headers stay sound. */
    static void damageData(byte[] zip, String name) {
        int data = indexOf(zip, name) + name.length();
        zip[data] = (byte) 0xFF;
        zip[data + 1] = (byte) 0xFF;
    }

    /** Where a text first stands in a zip. */
    static int indexOf(byte[] zip, String text) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
