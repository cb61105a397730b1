package org.maplebridge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.Callable;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import picocli.CommandLine.Option;

/** A command of policy staff: it speaks to people or to machines, and says every problem. */
abstract class PolicyCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--json", description = "给机器读的结果 / the result for machines")
    private boolean json;

    @Option(names = "--lines", description = "每个问题一行 / one line for each problem")
    private boolean lines;

    private Screen screen;

    void use(Screen given) {
        screen = given;
    }

    @Override
    public Integer call() {
        try {
            return run();
        } catch (ProblemsFound found) {
            if (json) {
                print(new Broken(JsonProblem.of(found.problems())));
            } else {
                say(found.problems());
            }
            return 1;
        }
    }

    /** Does the command's work, and answers the exit status. */
    abstract int run();

    boolean forMachines() {
        return json;
    }

    void say(String line) {
        screen.say(line);
    }

    void progress(String line) {
        screen.progress(line);
    }

    Screen screen() {
        return screen;
    }

    void say(List<Problem> problems) {
        if (lines) {
            problems.forEach(problem -> say(ProblemLine.of(problem, "")));
        } else {
            screen.problems(problems);
        }
    }

    /** What is worth knowing and no problem. */
    void note(List<Problem> notes) {
        for (Problem note : notes) {
            if (lines) {
                say(ProblemLine.of(note, "note "));
            } else {
                say("提示 / note: %s %s".formatted(note.code().id(), note.place().label()));
                say("    %s。%s。".formatted(note.cause().zh(), note.fix().zh()));
                say("    %s. %s.".formatted(note.cause().en(), note.fix().en()));
            }
        }
    }

    void print(Object result) {
        try {
            screen.say(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
        } catch (JsonProcessingException ownRecord) {
            throw new IllegalStateException(ownRecord);
        }
    }

    record Broken(List<JsonProblem> problems) {}
}
