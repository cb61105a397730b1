package org.maplebridge.account;

/** The roles of design §4, as tokens and annotations name them. */
public final class Role {

    /** Takes disputes in, within its own area. */
    public static final String DESK = "desk";
    /** Writes and releases policies; sees no dispute's personal part. */
    public static final String POLICY = "policy";
    /** Reads everything, changes nothing but erasure. */
    public static final String AUDIT = "audit";
    /** Keeps areas, units and jobs; sees no dispute. */
    public static final String ADMIN = "admin";

    private Role() {}
}
