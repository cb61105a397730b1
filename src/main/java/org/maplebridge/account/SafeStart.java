package org.maplebridge.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.ProblemPrinter;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/** Accounts whose password is their name must never meet a network or real data: with them on, only a local trial starts. */
@ApplicationScoped
class SafeStart {

    static final String DEMO_ACCOUNTS = "maplebridge.demo-accounts";
    static final String APPROVAL = "maplebridge.policy.approval";

    private static final String PROVIDER = "quarkus.oidc.auth-server-url";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");
    private static final String EMBEDDED = "jdbc:h2:file:";

    @ConfigProperty(name = DEMO_ACCOUNTS)
    boolean demoAccounts;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @ConfigProperty(name = PROVIDER)
    Optional<String> provider;

    @ConfigProperty(name = "quarkus.oidc.public-key")
    Optional<String> providersKey;

    @ConfigProperty(name = APPROVAL)
    String approval;

    @ConfigProperty(name = "maplebridge.data.dir")
    Path data;

    /**
     * First of all observers: before the policy is read, the store is touched and the socket opens. Quarkus prints the message
     * of this kind of exception, without a stack trace, and ends with exit code 1.
     */
    void check(@Observes @Priority(1) StartupEvent start) {
        Problems problems = new Problems();
        if (demoAccounts) {
            check(host, database, data, problems);
        } else {
            requireAccounts(provider.or(() -> providersKey).isPresent(), problems);
            requireApproval(approval, problems);
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(ProblemPrinter.print(problems.list()));
        }
    }

    /** Without any account everything would look well until the first desk tries to sign in. */
    static void requireAccounts(boolean known, Problems problems) {
        if (!known) {
            problems.add(
                    new Place.InSettings(PROVIDER),
                    Code.UNSAFE_START,
                    new Text(
                            "演示账号关着，也没有接入正式账号：谁也登录不了",
                            "Demo accounts are off and no provider of real ones is set: nobody could sign in"),
                    new Text(
                            "请设 quarkus.oidc.auth-server-url（docs/operating.md）",
                            "Set quarkus.oidc.auth-server-url (docs/operating.md)"));
        }
    }

    /** Where decisions are real, nobody changes their rules alone by saving a file. */
    static void requireApproval(String approval, Problems problems) {
        if (!approval.equalsIgnoreCase("required")) {
            problems.add(
                    new Place.InSettings(APPROVAL),
                    Code.UNSAFE_START,
                    new Text(
                            "演示账号关着，政策却不用批准就能生效",
                            "Demo accounts are off, yet a policy could come into force without approval"),
                    new Text("请设 %s=required", "Set %s=required").with(APPROVAL));
        }
    }

    static void check(String host, String database, Path data, Problems problems) {
        if (!LOOPBACK.matcher(host).matches()) {
            refuse(
                    "quarkus.http.host",
                    new Text(
                            "演示账号（密码等于用户名）开着，却要在 %s 上对外服务",
                            "Demo accounts (password = name) are on, yet the service would listen on %s"),
                    host,
                    problems);
        }
        if (!isEmbedded(database, data)) {
            refuse(
                    "quarkus.datasource.jdbc.url",
                    new Text(
                            "演示账号（密码等于用户名）开着，却要连接 %s 以外的数据库",
                            "Demo accounts (password = name) are on, yet the database is not the embedded one under %s"),
                    data.toString(),
                    problems);
        }
    }

    /** A file database below the data folder, opened by this process alone: AUTO_SERVER would open a port of its own. */
    private static boolean isEmbedded(String url, Path data) {
        if (!url.startsWith(EMBEDDED) || url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER")) {
            return false;
        }
        Path file = Path.of(url.substring(EMBEDDED.length()).split(";")[0])
                .toAbsolutePath()
                .normalize();
        return file.startsWith(data.toAbsolutePath().normalize());
    }

    private static void refuse(String setting, Text cause, String found, Problems problems) {
        problems.add(
                new Place.InSettings(setting),
                Code.UNSAFE_START,
                cause.with(found),
                new Text(
                        "请设 maplebridge.demo-accounts=false 并接入正式账号；或改回 127.0.0.1 和数据文件夹里的数据库",
                        "Set maplebridge.demo-accounts=false and connect real accounts; or go back to 127.0.0.1 and the "
                                + "database in the data folder"));
    }
}
