package org.cuepoint.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every usual name of a secret in every usual syntax, which the corpus can only sample. */
class SyntaxTest {

    private static final List<String> KEYS = List.of("password", "db.password", "PASSWORD", "userPassword2",
            "passphrase",
            "pwd", "apiKey", "api_key", "X-Api-Key", "client_secret", "JWT_SECRET", "accessToken", "refresh_token",
            "authToken", "csrf-token", "sessionId", "secretKey", "PRIVATE_KEY", "credentials", "Authorization");
    private static final List<String> VALUES = List.of("hunter2x9", "aB3dE5fG7hJ9kL1m", "s3cr3t!#x");
    private static final String BEFORE = "2026-11-23T04:15:32.123+01:00 INFO  x [main] a.B - ";

    private final StandardRedactor redactor = new StandardRedactor();

    /** K is the key, V the value. */
    @ParameterizedTest
    @ValueSource(strings = {"K=V", "K: V", "K : V", "K = V", "K:V", "K := V", "K => V", "K\t=\tV", "K=V;x=1", "K=V,x=1",
            "K=V.", "K=V)", "K=<V>", "K={V}", "K=[V]", "K[]=V", "x[K]=V", "K=\"V\"", "K='V'", "'K=V'", "\"K=V\"",
            "K=\\\"V\\\"", "\"K\":\"V\"", "\"K\" : \"V\"", "\"K\":\n  \"V\"", "'K': 'V'", "\"K\" => \"V\"",
            ":K => \"V\"",
            "{K=V}", "{K:V}", "{K: V, x: 1}", "{\"a\":{\"K\":\"V\"}}", "{\\\"K\\\":\\\"V\\\"}", "[K=V, x=1]", "[K:V]",
            "(K=V)",
            "(K: V)", "X[a=1, K=V]", "X(a=1, K=V)", "X{a=1, K='V'}", "- K: V", "# K: V", "// K = V", "K: >-\n    V",
            "<K>V</K>", "<a:K>V</a:K>", "<x K=\"V\"/>", "<property name=\"K\" value=\"V\"/>",
            "<entry key=\"K\">V</entry>",
            "<key>K</key><string>V</string>", "name=K, value=V", "{\"name\":\"K\",\"value\":\"V\"}",
            "- name: K\n  value: V",
            "?K=V&x=1", "x&amp;K=V&amp;y", "%22K%22%3A%22V%22", "a%3D1%26K%3DV%26b", "--K V", "--K=V", "[--K, V]",
            "\"--K\",\"V\"", "-DK=V", "export K=V", "env: K=V ok", "put(\"K\", \"V\")", "K=V\n\tat a.B.c(B.java:1)"})
    void everyKeyIsFoundInThisSyntax(String syntax) {
        List<String> shown = new ArrayList<>();
        for (String key : KEYS) {
            for (String value : VALUES) {
                String text = BEFORE + syntax.replace("V", "\0").replace("K", key).replace("\0", value) + " ";
                if (redactor.redact(text).contains(value)) {
                    shown.add(text);
                }
            }
        }
        assertEquals(List.of(), shown);
    }
}
