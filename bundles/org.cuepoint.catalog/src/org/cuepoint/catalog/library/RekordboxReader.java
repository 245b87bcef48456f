package org.cuepoint.catalog.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.cuepoint.catalog.library.ReadResult.Kind;

/**
 * Reads the XML export of a Rekordbox collection, streaming: memory grows with the library, not with the file.
 * Thread-safe; every reading stands for itself.
 *
 * <p>
 * The parser is the JDK's own, taken by {@link XMLInputFactory#newDefaultFactory()} so that no other one on the class
 * path is used by chance: it needs no further bundle and reads such exports faster than the goal asks (see the
 * benchmark). Its limits are set here because the default ones refuse honest exports: since JDK 24 no more than 100,000
 * written {@code &amp;} in a whole file. What those limits are for cannot happen here: a document type definition is
 * refused where it stands, so that no entity is ever declared, and {@link Limits} bounds the rest.
 */
public final class RekordboxReader {

    private static final int MOST_ATTRIBUTES = 1000;
    private static final int MOST_DEPTH = 100_000;

    private final Limits limits;

    /** A reader that takes as much of this process's heap as is sensible. */
    public RekordboxReader() {
        this(Limits.ofThisProcess());
    }

    RekordboxReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads an export.
     *
     * @param file the export
     * @param progress told how far it is
     * @return what came of it; every failure but cancelling is a result
     * @throws InterruptedException when the thread was interrupted; that is how reading is cancelled
     */
    public ReadResult read(Path file, ReadProgress progress) throws InterruptedException {
        String name = Quoted.name(Optional.ofNullable(file.getFileName()).orElse(file).toString());
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return new ReadResult.Unreadable(Kind.FOLDER, name + " is a folder. Choose the XML file in it.");
            }
            if (!attributes.isRegularFile()) {
                return new ReadResult.Unreadable(Kind.NOT_A_FILE, name + " is not a file but a device or a pipe.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, name, attributes.size(), progress);
            }
        } catch (IOException e) {
            return failed(name, e);
        }
    }

    /**
     * Reads an export from a stream, for example a library that comes with a bundle.
     *
     * @param in not closed by this
     * @param name what the sentences call it, in quotation marks if they are wanted
     * @param size how many bytes it has, for the progress; 0 when not known
     * @param progress told how far it is
     * @return what came of it; every failure but cancelling is a result
     * @throws InterruptedException when the thread was interrupted
     */
    public ReadResult read(InputStream in, String name, long size, ReadProgress progress) throws InterruptedException {
        try (DecodingReader text = new DecodingReader(in, size, progress, limits.silentBytes())) {
            return parse(text, name);
        } catch (StopException e) {
            return new ReadResult.Unreadable(e.kind(), name + " " + e.predicate());
        } catch (IOException e) {
            return failed(name, e);
        }
    }

    private ReadResult parse(DecodingReader text, String name) throws IOException {
        ExportParser parser = new ExportParser(text, limits);
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(text);
            try {
                parser.run(xml);
            } finally {
                xml.close();
            }
        } catch (StopException e) {
            return stopped(parser, name, e);
        } catch (XMLStreamException e) {
            if (parser.rootEnded()) {
                parser.note("After the end of the export the file goes on with something else, which is ignored.");
            } else {
                return stopped(parser, name, reason(e, parser, text));
            }
        }
        if (parser.trackCount() == 0) {
            return new ReadResult.Unreadable(Kind.NO_TRACKS,
                    name + " holds no tracks. Export a collection that has some.");
        }
        return new ReadResult.Complete(parser.library());
    }

    /** Why the parser gave up: what our own reader threw into it, or else what the place of the error tells. */
    private static StopException reason(XMLStreamException error, ExportParser parser, DecodingReader text)
            throws IOException {
        if (error.getNestedException() instanceof IOException failure) {
            if (failure instanceof StopException stop) {
                return stop;
            }
            throw failure;
        }
        int line = error.getLocation() == null ? 0 : Math.max(0, error.getLocation().getLineNumber());
        StopException stop;
        if (!parser.rootSeen()) {
            stop = new StopException(Kind.NOT_XML, text.endGiven()
                    ? "is not XML, or no more than the beginning of it."
                    : "is not XML. Choose the file that Rekordbox wrote with File, Export Collection in xml format.");
        } else if (text.endGiven()) {
            stop = new StopException(Kind.CUT_OFF,
                    String.format(Locale.ROOT, "is cut off: it ends in the middle, at line %,d.",
                            line));
        } else {
            stop = new StopException(Kind.DAMAGED,
                    String.format(Locale.ROOT, "is damaged at line %,d, column %,d.", line,
                            Math.max(0, error.getLocation().getColumnNumber())));
        }
        stop.initCause(error);
        return stop;
    }

    private static ReadResult stopped(ExportParser parser, String name, StopException stop) {
        String sentence = name + " " + stop.predicate();
        boolean partOfUse = switch (stop.kind()) {
            case CUT_OFF, DAMAGED, TOO_LARGE -> true;
            default -> false;
        };
        int count = parser.trackCount();
        if (!partOfUse) {
            return new ReadResult.Unreadable(stop.kind(), sentence);
        }
        if (count == 0) {
            return new ReadResult.Unreadable(stop.kind(),
                    sentence + " No track was read before that. Export it again from Rekordbox.");
        }
        String of = parser.announcedTracks() > count
                ? String.format(Locale.ROOT, " of %,d", parser.announcedTracks())
                : "";
        return new ReadResult.Incomplete(parser.library(), String.format(Locale.ROOT,
                "%s Only %,d%s %s read before that. %s", sentence, count, of,
                count == 1 && of.isEmpty() ? "track was" : "tracks were",
                stop.kind() == Kind.TOO_LARGE
                        ? "Give CuePoint more memory (-Xmx) to read all."
                        : "Export it again from Rekordbox to have all."));
    }

    /** A failure of the file system as a sentence. */
    static ReadResult failed(String name, IOException failure) throws InterruptedException {
        return switch (failure) {
            case InterruptedIOException e -> throw interrupted(e);
            case ClosedByInterruptException e -> throw interrupted(e);
            case NoSuchFileException e -> new ReadResult.Unreadable(Kind.MISSING, "There is no file " + name + ".");
            case AccessDeniedException e -> new ReadResult.Unreadable(Kind.NO_PERMISSION,
                    name + " may not be read by you. Change its permissions or choose a copy.");
            default -> new ReadResult.Unreadable(Kind.FAILED, name + " could not be read: " + why(failure)
                    + ". If it is on a network or USB drive, check that the drive is connected, and try again.");
        };
    }

    private static String why(IOException failure) {
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return Optional.ofNullable(reason).filter(text -> !text.isBlank()).orElse("the system gives no reason");
    }

    private static InterruptedException interrupted(IOException cause) {
        // an exception of this kind stands for the flag, so the flag is cleared
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("Reading was cancelled.");
        interrupted.initCause(cause);
        return interrupted;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are refused.");
        });
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(MOST_DEPTH));
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
        return factory;
    }
}
