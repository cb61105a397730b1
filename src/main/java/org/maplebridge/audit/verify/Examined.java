package org.maplebridge.audit.verify;

import java.util.List;
import java.util.Optional;
import org.maplebridge.audit.export.LogLine;
import org.maplebridge.problem.Problem;

/**
 * A line that was looked at by itself; what depends on others is still open.
 *
 * @param number of the line, from 1
 * @param line nothing if it is none
 * @param act what its entry says, if it can be read
 * @param replayed whether the decision in it was made again
 */
record Examined(long number, Optional<LogLine> line, Optional<Act> act, boolean replayed, List<Problem> problems) {}
