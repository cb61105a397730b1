package org.maplebridge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Access tokens as an OpenID provider signs them (RFC 7519, RS256), by a key of this run. */
public final class Tokens {

    private static final KeyPair KEY = newKey();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** The half of the key that the service is given. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded());
    }

    /** Of an account with a role and further claims, for an hour. */
    public static String of(String name, String role, Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.putIfAbsent("preferred_username", name);
        claims.putIfAbsent("sub", name);
        claims.putIfAbsent("groups", new String[] {role});
        claims.putIfAbsent("iat", Instant.now().getEpochSecond());
        claims.putIfAbsent("exp", Instant.now().getEpochSecond() + 3600);
        return signed(claims, KEY);
    }

    /** The same by somebody else's key. */
    public static String forged(String name, String role) {
        return signed(
                Map.of(
                        "preferred_username",
                        name,
                        "sub",
                        name,
                        "groups",
                        new String[] {role},
                        "exp",
                        Instant.now().getEpochSecond() + 3600),
                newKey());
    }

    private static String signed(Map<String, Object> claims, KeyPair key) {
        try {
            String text = encoded(Map.of("alg", "RS256", "typ", "JWT")) + "." + encoded(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(Map<String, Object> json) throws com.fasterxml.jackson.core.JsonProcessingException {
        return BASE64.encodeToString(new JsonMapper().writeValueAsBytes(json));
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
