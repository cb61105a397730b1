package org.maplebridge.policy.writing;

import java.util.List;
import org.maplebridge.problem.ScreenWidth;

/** A text that is written line by line; it never ends a line with space, and ends with one line end. */
final class Page {

    /** Of a line, in columns; a Chinese character takes two. */
    static final int WIDEST = 120;

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int indent;
    private boolean closed;

    boolean isEmpty() {
        return lines.isEmpty() && line.isEmpty();
    }

    /** Goes on with a new line, unless this one is still empty. */
    void line(int indentOfLine) {
        if (!line.isEmpty()) {
            lines.append(line.toString().stripTrailing()).append('\n');
            line.setLength(0);
        }
        indent = indentOfLine;
        closed = false;
    }

    /** Leaves a line empty. */
    void blank() {
        line(indent);
        lines.append('\n');
    }

    /** The column that the next word begins at, counted from 0. */
    int column() {
        return line.isEmpty() || closed ? indent : ScreenWidth.of(line.toString());
    }

    void write(String text, boolean space) {
        if (closed) {
            line(indent);
        }
        line.append(line.isEmpty() ? " ".repeat(indent) : space ? " " : "").append(text);
    }

    /** On lines of their own, without blank lines. */
    void above(List<Remark> remarks) {
        for (Remark remark : remarks) {
            line(indent);
            write(remark.text(), false);
            line(indent);
        }
    }

    /** On the line that was written last. */
    void behind(List<Remark> remarks) {
        for (Remark remark : remarks) {
            write(remark.text(), true);
            closed = remark.endsLine();
        }
    }

    void piece(Piece piece, boolean space) {
        above(piece.above());
        write(piece.text(), space);
        behind(piece.behind());
    }

    @Override
    public String toString() {
        line(0);
        return lines.toString();
    }
}
