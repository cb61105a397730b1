package org.maplebridge.decision;

import java.util.Arrays;
import java.util.List;

/** Why a dispute that was decided is decided again. */
public enum Why {
    /** Something happened or became known since. */
    NEW_FACT,
    /** Something was entered wrongly. */
    CORRECTION;

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
