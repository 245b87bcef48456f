package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cuepoint.core.ByteSize;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.locations.Location;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;

/** Makes bundles, with the framework or without. */
final class BundleMaker implements SupportBundles {

    /** From here on a zip is hard to send by mail, in bytes. */
    static final long LARGE = 50_000_000;

    private static final int PREVIEW = 1_000_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final BundleInput input;
    private final SafeFiles files;

    BundleMaker(BundleInput input, SafeFiles files) {
        this.input = input;
        this.files = files;
    }

    @Override
    public List<Part> parts() {
        return new BundleEntries(input).parts();
    }

    @Override
    public String preview(String entry) throws StorageException {
        if (BundleEntries.MANIFEST.equals(entry)) {
            return "The manifest is made last: it lists every entry with its size and SHA-256, and counts what was masked.\n";
        }
        BundleEntry found = new BundleEntries(input).all(Set.of(), (name, why) -> {}).stream()
                .filter(each -> each.name().equals(entry)).findFirst()
                .orElseThrow(() -> new StorageException(Path.of("."), Problem.FAILED,
                        "There is no entry of that name (any more)."));
        StringBuilder text = new StringBuilder();
        try (TextPieces pieces = new TextPieces(found.source().open((kind, count) -> {}), found.fromMiddle(),
                new SafeCut(input.redactor()))) {
            Optional<String> piece = pieces.next();
            while (piece.isPresent() && text.length() < PREVIEW) {
                text.append(input.redactor().redact(piece.get()));
                piece = pieces.next();
            }
        } catch (IOException e) {
            throw new StorageException(Path.of(entry), Problem.FAILED, entry + " cannot be shown. " + Failure.words(e),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException(Path.of(entry), Problem.FAILED, entry + " was not read to its end.", e);
        }
        return limited(text);
    }

    private static String limited(StringBuilder text) {
        int end = Math.min(text.length(), PREVIEW);
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > PREVIEW) {
            end -= end / 4;
        }
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    @Override
    public Path proposedFile() {
        Path folder = input.locations().describe(Location.EXPORTS).path();
        String name = input.about().folder().toLowerCase(Locale.ROOT) + "-support-"
                + STAMP.format(LocalDateTime.ofInstant(input.clock().instant(), input.clock().getZone()));
        Path file = folder.resolve(name + ".zip");
        for (int number = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); number++) {
            file = folder.resolve(name + '-' + number + ".zip");
        }
        return file;
    }

    @Override
    public Optional<Result> create(Path file, Set<String> without, Progress progress)
            throws StorageException, InterruptedException {
        BundleContent content = new BundleContent(input, without, progress);
        SaveResult result;
        try {
            result = files.write(file, SaveOptions.of(ConflictPolicy.OVERWRITE), content);
        } catch (InterruptedException e) {
            if (content.cancelled()) {
                return Optional.empty();
            }
            throw e;
        }
        return switch (result) {
            case SaveResult.Saved saved -> Optional.of(told(saved, content.manifest()));
            case SaveResult.Skipped skipped -> throw new StorageException(file, Problem.EXISTS, skipped.sentence());
            case SaveResult.NotSaved not -> throw new StorageException(file, not.problem(), not.sentence());
        };
    }

    private static Result told(SaveResult.Saved saved, BundleManifest manifest) {
        List<String> warnings = new ArrayList<>(manifest.warnings());
        if (saved.bytes() > LARGE) {
            warnings.add(largeSentence(saved.bytes()));
        }
        Map<String, Integer> redactions = new TreeMap<>(manifest.redactions());
        return new Result(saved.file(), saved.bytes(), manifest.size() + 1, redactions, warnings);
    }

    /** What is said of a large one. */
    static String largeSentence(long bytes) {
        return "The file has " + ByteSize.words(bytes) + ", which many mail services refuse.";
    }
}
