package org.maplebridge.decision;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.List;

/** {@code rewrap [--new-key]}: the only command that needs the database; the service must be stopped (docs/operating.md). */
public class RewrapCommand implements QuarkusApplication {

    /** What the command line says to get here. */
    public static final String NAME = "rewrap";

    private static final String NEW_KEY = "--new-key";

    @Inject
    Rewrapping rewrapping;

    @Override
    public int run(String... args) throws Exception {
        List<String> options = List.of(args).subList(1, args.length);
        if (!options.isEmpty() && !options.equals(List.of(NEW_KEY))) {
            System.err.println("用法 / usage: rewrap [--new-key]");
            return 2;
        }
        Rewrapping.Done done = rewrapping.run(
                !options.isEmpty(), parts -> System.err.printf("已重新封装 %d 份 / %d parts wrapped anew%n", parts, parts));
        System.out.printf("重新封装了 %d 份个人信息，密钥文件里现有密钥 %d 把%n", done.parts(), done.keysLeft());
        System.out.printf("Personal parts wrapped anew: %d; keys in the file: %d%n", done.parts(), done.keysLeft());
        if (done.keysLeft() > 1) {
            System.out.println("旧密钥还要用来认出 30 天内重发的请求，之后再运行一次 rewrap 即可去掉");
            System.out.println("The older keys still tell repeated requests for 30 days; run rewrap again after that");
        }
        return 0;
    }
}
