package org.maplebridge.decision;

import java.util.Arrays;
import java.util.List;
import org.maplebridge.problem.Text;

/** How a dispute came to be known. The first four are the source articles' own. */
public enum Source {
    CASE_SCREENING(new Text("案件排查", "screening of cases")),
    CALL_ANALYSIS(new Text("警情研判", "analysis of calls")),
    TIP(new Text("线索征集", "tip")),
    HOME_VISIT(new Text("实地走访", "home visit")),
    POLICE_CALL(new Text("报警", "police call")),
    GRASSROOTS(new Text("基层排查", "grassroots screening")),
    WALK_IN(new Text("上门反映", "walk-in")),
    TRANSFER(new Text("移送", "transfer"));

    private static final List<String> NAMES =
            Arrays.stream(values()).map(Source::name).toList();

    private final Text text;

    Source(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    static List<String> names() {
        return NAMES;
    }
}
