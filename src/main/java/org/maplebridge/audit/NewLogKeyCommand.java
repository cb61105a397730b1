package org.maplebridge.audit;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import org.maplebridge.account.SecretFile;

/**
 * {@code new-log-key}: makes the key that signs the log from the next start on; the old one signs over to it. All services must
 * be stopped and share the file (docs/operating.md).
 */
public class NewLogKeyCommand implements QuarkusApplication {

    /** What the command line says to get here. */
    public static final String NAME = "new-log-key";

    @Inject
    LogSettings settings;

    @Override
    public int run(String... args) throws Exception {
        if (args.length > 1) {
            System.err.println("用法 / usage: new-log-key");
            return 2;
        }
        LogKeys keys = LogKeys.in(new SecretFile(settings.keyFile()), settings.origin())
                .withNew();
        System.out.printf("新的公钥 / the new public key:%n%s%n", keys.current().verifier());
        System.out.println("下次启动时由旧密钥签字移交；几个服务用同一个文件");
        System.out.println("At the next start the old key signs over to it; several services share the file");
        return 0;
    }
}
