package org.maplebridge.decision;

import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problem;
import org.maplebridge.problem.ProblemsFound;
import org.maplebridge.problem.Text;

/**
 * What its sender calls a request, so that sending it again makes no second decision ({@code Idempotency-Key}, design §4).
 *
 * @param keyedBy which master key the fingerprint was made with
 * @param fingerprint of the body: the same body again is a repetition, another one a mistake
 */
record RequestKey(Name name, String keyedBy, byte[] fingerprint) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /**
     * @param account whose key it is; another account's is another
     * @param key at most 64 characters; of line n of a batch with {@code #n} behind
     */
    record Name(String account, String key) implements Comparable<Name> {

        /** The key of one line of a batch. */
        Name line(long number) {
            return new Name(account, key + "#" + number);
        }

        @Override
        public int compareTo(Name other) {
            return Comparator.comparing(Name::account).thenComparing(Name::key).compare(this, other);
        }
    }

    static RequestKey of(Name name, byte[] body, MasterKey master) {
        return new RequestKey(name, master.name(), master.fingerprint(body));
    }

    /**
     * The name that the headers of a call give it.
     *
     * @param given all values of the header, or null
     * @throws ProblemsFound if there are two, or it is none that may be used
     */
    static Optional<Name> name(List<String> given, String account) {
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        String key = given.get(0);
        if (given.size() > 1 || !ALLOWED.matcher(key).matches()) {
            throw new ProblemsFound(Problem.at(
                    new Place.InSettings(HEADER),
                    Code.NOT_ALLOWED,
                    new Text("这个请求键不能用", "This is no key for a request"),
                    new Text(
                            "请给一个，1 到 64 个字母、数字或 ._:- ，例如一个 UUID",
                            "Send one, of 1 to 64 letters, digits or ._:- , for example a UUID")));
        }
        return Optional.of(new Name(account, key));
    }

    /** Whether the fingerprint that was kept is that of the same body; needs the master key that it was made with. */
    boolean isOf(byte[] body, Keyring keyring) {
        return keyring.named(keyedBy)
                .filter(master -> MessageDigest.isEqual(fingerprint, master.fingerprint(body)))
                .isPresent();
    }
}
