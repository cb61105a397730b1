package org.maplebridge;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

@QuarkusMain
public class Maplebridge {
    public static void main(String... args) {
        Quarkus.run(args);
    }
}
