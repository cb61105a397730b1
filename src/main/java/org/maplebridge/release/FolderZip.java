package org.maplebridge.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.maplebridge.source.Folder;
import org.maplebridge.source.SourceFile;

/** A policy folder as a zip that can be proposed again: the same files always give the same bytes. */
final class FolderZip {

    private FolderZip() {}

    static byte[] of(Folder folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (SourceFile file : folder.all()) {
                ZipEntry entry = new ZipEntry(file.path());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
