package org.maplebridge.decision;

import java.util.regex.Pattern;
import org.maplebridge.problem.Code;
import org.maplebridge.problem.Place;
import org.maplebridge.problem.Problems;
import org.maplebridge.problem.Text;

/** The sender's own number for a dispute. It stands in the record for good, so it must not name a person. */
final class Reference {

    /** In UTF-16 units, as the store counts: a rare character is two of them. */
    private static final int LONGEST = 64;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}0-9〔〕()._-]{1,64}");
    private static final Pattern SEPARATORS = Pattern.compile("[〔〕()._-]");

    /** 17 digits and a digit or X, whatever stands around them. */
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{17}[0-9Xx]");

    /** The same broken up by separators: then only with a day of birth in its place, or every long number would match. */
    private static final Pattern SPACED_IDENTITY =
            Pattern.compile("[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]");

    /** 11 digits, whatever stands around them; or in the usual groups of 3, 4 and 4. */
    private static final Pattern MOBILE =
            Pattern.compile("1[3-9][0-9]{9}|(?<![0-9])1[3-9][0-9][._-]?[0-9]{4}[._-]?[0-9]{4}(?![0-9])");

    /** However it is broken up, when nothing else is there. */
    private static final Pattern BROKEN_MOBILE = Pattern.compile("(86)?1[3-9][0-9]{9}");

    /** A mobile number has 11, an identity number 17 and one that may be an X. */
    private static final int FEWEST_DIGITS = 11;

    private Reference() {}

    static boolean isAllowed(String reference) {
        return reference.length() <= LONGEST && ALLOWED.matcher(reference).matches();
    }

    private static int digits(String reference) {
        int digits = 0;
        for (int at = 0; at < reference.length(); at++) {
            char one = reference.charAt(at);
            digits += one >= '0' && one <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** Says nothing of an empty one: that was said already. The written text is never repeated. */
    static void check(String reference, Place place, Problems problems) {
        if (reference.isEmpty()) {
            return;
        }
        if (!isAllowed(reference)) {
            problems.add(
                    place,
                    Code.NOT_ALLOWED,
                    new Text(
                            "编号只能有文字、数字和 〔〕()._-，最多 64 个",
                            "A reference has letters, digits and 〔〕()._- and at most 64 of them"),
                    new Text("例如 xg-2023-0412", "For example xg-2023-0412"));
        }
        if (digits(reference) < FEWEST_DIGITS) {
            return;
        }
        String joined = SEPARATORS.matcher(reference).replaceAll("");
        if (BROKEN_MOBILE.matcher(joined).matches()
                || IDENTITY.matcher(reference).find()
                || SPACED_IDENTITY.matcher(joined).find()
                || MOBILE.matcher(reference).find()) {
            problems.add(
                    place,
                    Code.PERSONAL_NUMBER,
                    new Text("编号里有像身份证号或手机号的数字", "The reference holds what looks like an identity or mobile number"),
                    new Text("请用您单位自己的编号，不要用个人的号码", "Use your office's own number, never a person's"));
        }
    }
}
