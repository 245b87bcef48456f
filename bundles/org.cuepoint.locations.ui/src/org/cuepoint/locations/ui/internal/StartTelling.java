package org.cuepoint.locations.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cuepoint.locations.Notice;

/** Decides whether the user is told something at the start: once, unless it changed. */
record StartTelling(String text, boolean urgent) {

    /**
     * What to tell.
     *
     * @param notices what was noticed
     * @param older a sentence on what an older version left; empty for nothing
     * @param told the text that was told last; empty for none
     * @return empty when there is nothing new; that nothing can be saved is told at every start
     */
    static Optional<StartTelling> of(List<Notice> notices, String older, String told) {
        boolean urgent = notices.stream().anyMatch(notice -> notice.kind() == Notice.Kind.READ_ONLY);
        String text = Stream.concat(notices.stream().map(Notice::sentence), Stream.of(older))
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining("\n\n"));
        return text.isEmpty() || !urgent && text.equals(told)
                ? Optional.empty()
                : Optional.of(new StartTelling(text, urgent));
    }
}
