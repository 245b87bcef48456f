package org.cuepoint.crash.internal.support;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cuepoint.crash.support.SupportBundles.Progress;
import org.cuepoint.safety.Content;
import org.jspecify.annotations.Nullable;

/** The bytes of a bundle. */
final class BundleContent implements Content {

    private final BundleInput input;
    private final Set<String> without;
    private final Progress progress;
    private final BundleManifest manifest = new BundleManifest();
    private final Instant time;
    private boolean cancelled;

    BundleContent(BundleInput input, Set<String> without, Progress progress) {
        this.input = input;
        this.without = Set.copyOf(without);
        this.progress = progress;
        this.time = input.clock().instant();
    }

    /** What was written. */
    BundleManifest manifest() {
        return manifest;
    }

    /** Whether it ended because the caller asked for it. */
    boolean cancelled() {
        return cancelled;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException, InterruptedException {
        List<BundleEntry> entries = new BundleEntries(input).all(without, manifest::missing);
        long total = entries.stream().mapToLong(BundleEntry::bytes).sum();
        long done = 0;
        try (MaskingPipe pipe = new MaskingPipe(input.redactor());
                ZipOutputStream zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
            for (BundleEntry entry : entries) {
                go();
                progress.entry(entry.name(), done, total);
                go();
                write(entry, zip, pipe);
                done += entry.bytes();
            }
            go();
            progress.entry(BundleEntries.MANIFEST, done, total);
            go();
            zip.putNextEntry(named(BundleEntries.MANIFEST));
            zip.write(manifest.text(input.about(), time, without, input.redactor()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
        }
    }

    private void write(BundleEntry entry, ZipOutputStream zip, MaskingPipe pipe)
            throws IOException, InterruptedException {
        InputStream in;
        Map<String, Integer> before = new HashMap<>();
        try {
            in = entry.source().open((kind, count) -> before.merge(kind, count, Integer::sum));
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            manifest.missing(entry.name(), Failure.words(e));
            return;
        }
        try (TextPieces pieces = new TextPieces(in, entry.fromMiddle(), new SafeCut(input.redactor()))) {
            zip.putNextEntry(named(entry.name()));
            Hashed hashed = new Hashed(zip);
            MaskingPipe.Masked masked = pipe.mask(pieces, hashed, this::go);
            zip.closeEntry();
            manifest.written(entry, hashed.bytes, hashed.sha256(), masked.with(before));
        }
    }

    private ZipEntry named(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(time, input.clock().getZone()));
        return entry;
    }

    private void go() throws InterruptedException {
        if (progress.cancelled()) {
            cancelled = true;
            throw new InterruptedException("the support bundle was cancelled");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("the support bundle was interrupted");
        }
    }

    /** What a zip is written to belongs to somebody else. */
    private static final class Unclosed extends FilterOutputStream {

        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte @Nullable [] bytes, int offset, int length) throws IOException {
            out.write(Objects.requireNonNull(bytes), offset, length);
        }

        @Override
        public void close() {
            // not ours
        }
    }

    /** Counts and hashes what passes. */
    private static final class Hashed extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest;
        private long bytes;

        private Hashed(OutputStream out) {
            this.out = out;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte @Nullable [] given, int offset, int length) throws IOException {
            byte[] source = Objects.requireNonNull(given);
            digest.update(source, offset, length);
            bytes += length;
            out.write(source, offset, length);
        }

        private String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
