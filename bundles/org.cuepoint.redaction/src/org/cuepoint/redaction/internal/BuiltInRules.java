package org.cuepoint.redaction.internal;

import java.util.ArrayList;
import java.util.List;
import org.cuepoint.redaction.RedactionRule;

/** All rules that every redactor has, in the order in which they are asked. */
public final class BuiltInRules {

    private BuiltInRules() {
    }

    /**
     * The rules.
     *
     * @param homes home folders to be shown as {@code ~}
     * @param userNames names to be masked in paths
     */
    public static List<RedactionRule> all(List<String> homes, List<String> userNames) {
        List<RedactionRule> rules = new ArrayList<>();
        rules.add(new PemRule());
        rules.add(new RecordRule());
        rules.add(new BotTokenRule());
        rules.add(new UrlCredentialsRule());
        rules.add(new KeyRule());
        rules.add(new ElementRule());
        rules.add(new CommandRule());
        rules.add(new ArgumentRule());
        rules.add(new OptionRule());
        rules.add(new ProtocolRule());
        rules.add(new SchemeRule());
        rules.addAll(PrefixRule.known());
        rules.add(new JwtRule());
        rules.add(new Base64Rule());
        rules.add(new HintRule());
        rules.add(new PathTokenRule());
        rules.add(new HashRule());
        rules.add(new CardRule());
        rules.add(new IbanRule());
        homes.forEach(home -> rules.addAll(HomeRule.of(home)));
        rules.add(new UserPathRule(userNames));
        rules.add(new EmailRule());
        return List.copyOf(rules);
    }
}
