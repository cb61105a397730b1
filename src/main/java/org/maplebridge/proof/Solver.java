package org.maplebridge.proof;

import java.util.Optional;
import java.util.stream.IntStream;
import org.logicng.collections.LNGBooleanVector;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/**
 * LogicNG's MiniSat, on bare literals: a positive number stands for a variable, its negative for the opposite, 0 for nothing.
 * Its own formulas would take longer to build than the search takes.
 */
final class Solver {

    private final MiniSat2Solver solver = new MiniSat2Solver();

    /** @param usually what to try first, which decides what is found and never whether it is */
    int variable(boolean usually) {
        return solver.newVar(!usually, true) + 1;
    }

    /** At least one of these is true. */
    void require(int... literals) {
        solver.addClause(vector(literals), null);
    }

    /** Exactly one of these is true. */
    void requireOne(int... literals) {
        require(literals);
        for (int one = 0; one < literals.length; one++) {
            for (int other = one + 1; other < literals.length; other++) {
                require(-literals[one], -literals[other]);
            }
        }
    }

    /** What makes everything required true, under some assumptions; by variable, from 1. Empty if nothing can. */
    Optional<boolean[]> solve(int... assumed) {
        if (solver.solve(null, vector(assumed)) != Tristate.TRUE) {
            return Optional.empty();
        }
        LNGBooleanVector model = solver.model();
        boolean[] values = new boolean[model.size() + 1];
        IntStream.range(0, model.size()).forEach(at -> values[at + 1] = model.get(at));
        return Optional.of(values);
    }

    private static LNGIntVector vector(int[] literals) {
        LNGIntVector vector = new LNGIntVector(literals.length);
        for (int literal : literals) {
            vector.push(MiniSatStyleSolver.mkLit(Math.abs(literal) - 1, literal < 0));
        }
        return vector;
    }
}
