package org.maplebridge.audit.verify;

import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.Text;

/** Where in an export something is wrong, and what can be done about what is found there. */
final class Spot {

    private static final Text ASK = new Text(
            "请向运行方索取重新导出的文件；仍然如此，就是日志本身被改动，请保全两份文件和您手里的检查点",
            "Ask the operator for a new export; if it says the same, the log itself was changed: keep both files and your checkpoint");

    private Spot() {}

    static Problem ofFile(Code code, Text cause) {
        return at("export", code, cause);
    }

    static Problem ofLine(long line, Code code, Text cause) {
        return at("line " + line, code, cause);
    }

    static Problem ofEntry(long seq, Code code, Text cause) {
        return at("entry " + seq, code, cause);
    }

    static Problem ofEntry(long seq, Code code, Text cause, Text fix) {
        return Problem.at(new Place.InLog("entry " + seq), code, cause, fix);
    }

    private static Problem at(String spot, Code code, Text cause) {
        return Problem.at(new Place.InLog(spot), code, cause, ASK);
    }
}
