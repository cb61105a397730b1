package org.maplebridge.audit.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** One seeded change to an export. */
final class Tampering {

    /** @param what was done, to find it again */
    record Attempt(byte[] export, String what) {}

    private Tampering() {}

    /** @param mended whether the hash at the end is made right again */
    static Attempt of(byte[] export, Random random, boolean mended) {
        while (true) {
            Attempt attempt = once(export, random, mended);
            byte[] result = mended ? mended(attempt.export()) : attempt.export();
            if (!Arrays.equals(result, export)) {
                return new Attempt(result, attempt.what());
            }
        }
    }

    private static Attempt once(byte[] export, Random random, boolean mended) {
        int at = random.nextInt(export.length);
        return switch (random.nextInt(7)) {
            case 0 -> changed(export, at, (byte) random.nextInt(256));
            case 1 -> changed(export, at, (byte) (export[at] ^ 1 << random.nextInt(8)));
            case 2 -> new Attempt(spliced(export, at, 1, new byte[0]), "byte deleted at " + at);
            case 3 ->
                new Attempt(
                        spliced(export, at, 0, new byte[] {export[random.nextInt(export.length)]}),
                        "byte inserted at " + at);
            case 4 -> new Attempt(Arrays.copyOf(export, at), "cut at " + at);
            default -> lines(export, random, mended);
        };
    }

    private static Attempt changed(byte[] export, int at, byte to) {
        byte[] changed = export.clone();
        changed[at] = to;
        return new Attempt(changed, "byte %d set to %d".formatted(at, to));
    }

    private static byte[] spliced(byte[] export, int at, int deleted, byte[] inserted) {
        byte[] result = new byte[export.length - deleted + inserted.length];
        System.arraycopy(export, 0, result, 0, at);
        System.arraycopy(inserted, 0, result, at, inserted.length);
        System.arraycopy(export, at + deleted, result, at + inserted.length, export.length - at - deleted);
        return result;
    }

    /** A checkpoint left out or given twice takes nothing from the entries: with the hash mended, that is another true export. */
    private static Attempt lines(byte[] export, Random random, boolean mended) {
        List<String> lines = lines(export);
        int from = random.nextInt(lines.size());
        int to = random.nextInt(lines.size());
        boolean checkpoint = lines.get(from).startsWith("checkpoint ") && mended;
        switch (checkpoint ? 2 : random.nextInt(3)) {
            case 0 -> lines.remove(from);
            case 1 -> lines.add(to, lines.get(from));
            default -> Collections.swap(lines, from, sameSize(lines, from, to) ? from : to);
        }
        return new Attempt(joined(lines), "lines %d and %d deleted, copied or swapped".formatted(from, to));
    }

    /** Two checkpoints of one size, one of which hands over, may not be swapped by chance alone. */
    private static boolean sameSize(List<String> lines, int one, int other) {
        return size(lines.get(one)) >= 0 && size(lines.get(one)) == size(lines.get(other));
    }

    /** Cut right after the last checkpoint of a size, with a right end. */
    static byte[] cutAfterCheckpoint(byte[] export, long size) {
        List<String> lines = lines(export);
        int last = 0;
        for (int at = 0; at < lines.size(); at++) {
            last = size(lines.get(at)) == size ? at : last;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, last + 1));
        kept.add(lines.get(lines.size() - 1));
        return mended(joined(kept));
    }

    /** The bytes of an entry taken out, as if retention had removed an entry of that id; the hash at the end is right again. */
    static byte[] withoutTheBytesOf(byte[] export, long seq, String id) {
        List<String> lines = lines(export);
        lines.replaceAll(line -> line.startsWith("entry " + seq + " ")
                ? "removed %d %s %s".formatted(seq, id, line.split(" ", 5)[3])
                : line);
        return mended(joined(lines));
    }

    private static long size(String line) {
        if (!line.startsWith("checkpoint ")) {
            return -1;
        }
        String note = new String(Base64.getDecoder().decode(line.substring("checkpoint ".length())), UTF_8);
        return Long.parseLong(note.split("\n")[1]);
    }

    /** With a right last line, if there is a last line of its kind at all. */
    private static byte[] mended(byte[] export) {
        List<String> lines = lines(export);
        if (lines.isEmpty() || !lines.get(lines.size() - 1).startsWith("end ")) {
            return export;
        }
        lines.remove(lines.size() - 1);
        byte[] before = joined(lines);
        lines.add("end " + lines.size() + " " + HexFormat.of().formatHex(sha256(before)));
        return joined(lines);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** In a character set that keeps every byte. */
    private static List<String> lines(byte[] export) {
        String text = new String(export, ISO_8859_1);
        return new ArrayList<>(
                Arrays.asList((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1)));
    }

    private static byte[] joined(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(ISO_8859_1);
    }
}
