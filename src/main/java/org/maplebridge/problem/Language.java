package org.maplebridge.problem;

/** The two languages that everything said to people is written in. */
public enum Language {
    ZH,
    EN
}
