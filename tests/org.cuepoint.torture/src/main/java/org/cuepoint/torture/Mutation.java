package org.cuepoint.torture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Ways to harm a valid export, or to make one that never was valid. */
enum Mutation {
    /** Nothing is harmed: must be read wholly. */
    NONE,
    /** Cut off anywhere before the end of the root element. */
    CUT,
    /** Cut off just before, in or behind a tag. */
    CUT_AT_TAG,
    /** Cut in the middle of a character. */
    CUT_IN_CHARACTER,
    /** One to thirty bytes have other bits. */
    FLIPS,
    /** A piece of chance in the middle. */
    GARBAGE_INSIDE,
    /** Only chance. */
    GARBAGE_ONLY,
    /** A piece stands twice. */
    DOUBLED,
    /** A piece is missing. */
    HOLE,
    /** Two pieces have changed places. */
    SWAPPED,
    /** A run of zero bytes, as a crashed disk leaves it. */
    ZEROES,
    /** Elements in elements in elements, thousands deep. */
    NESTED,
    /** Folders in folders. */
    NESTED_FOLDERS,
    /** Entities that grow a billionfold. */
    BOMB,
    /** An entity that names a file. */
    EXTERNAL_ENTITY,
    /** A parameter entity that names a server. */
    PARAMETER_ENTITY,
    /** A DTD without any need. */
    DTD,
    /** One attribute of many megabytes. */
    HUGE_ATTRIBUTE,
    /** Very many attributes. */
    MANY_ATTRIBUTES,
    /** An element with a name of megabytes. */
    HUGE_NAME,
    /** A comment, text or CDATA section of many megabytes. */
    HUGE_SILENCE,
    /** More tracks than memory holds. */
    ENDLESS_TRACKS,
    /** More entries of playlists than memory holds. */
    ENDLESS_KEYS,
    /** Always other names of elements and attributes. */
    ENDLESS_NAMES,
    /** Says another encoding than it has. */
    FALSE_ENCODING,
    /** Is of another encoding and says so. */
    OTHER_ENCODING,
    /** Names an encoding that is none. */
    UNKNOWN_ENCODING,
    /** Numbers that are none, or too large for any type. */
    WRONG_NUMBERS,
    /** References to characters that must not be. */
    WRONG_REFERENCES,
    /** Namespaces, prefixes and processing instructions. */
    STRANGE_NAMES,
    /** All tracks have one id, or none. */
    SAME_IDS,
    /** A second document behind the first. */
    TWICE,
    /** Compressed. */
    ZIPPED,
    /** Nothing. */
    EMPTY;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DJ_PLAYLISTS Version=\"1.0.0\">";
    private static final String TAIL = "</DJ_PLAYLISTS>\n";
    private static final List<String> CHARSETS = List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1252",
            "ISO-8859-1", "Shift_JIS", "GB18030", "IBM037", "US-ASCII", "UTF-8");
    private static final List<String> NUMBERS = List.of("", "-1", "99999999999999999999999", "1e999", "NaN", "0x10",
            "1,5", "²", "١٢٣", "-0", "1".repeat(5000), "Infinity", "null");
    private static final List<String> REFERENCES = List.of("&#0;", "&#xD800;", "&#xFFFE;", "&#1114112;",
            "&#99999999999999;", "&nbsp;", "&amp", "&;", "&#;", "&#x;", "&a&b;");
    private static final List<String> STRANGE = List.of("<x:y xmlns:x=\"u\"/>", "<x:y/>", "<?php evil()?>", "<?xml?>",
            "<a xmlns=\"\"/>", "<:/>", "<a:b:c/>", "<![CDATA[<TRACK/>]]>", "<!-- -- -->", "<TRACK/><TRACK/>", "]]>",
            "<DJ_PLAYLISTS/>", "</DJ_PLAYLISTS>", "<COLLECTION>", "</COLLECTION>", "<!ELEMENT a ANY>",
            "<\uD83D\uDD25/>");

    /** The whole input. */
    InputStream apply(byte[] valid, Random random) {
        return switch (this) {
            case HUGE_ATTRIBUTE -> endless(HEAD + "<COLLECTION><TRACK Name=\"", "abcdefgh ", size(random),
                    "\"/></COLLECTION>" + TAIL);
            case HUGE_NAME -> endless(HEAD + "<COLLECTION><", "abcdefgh", size(random), "/></COLLECTION>" + TAIL);
            case HUGE_SILENCE -> silence(random);
            case ENDLESS_TRACKS -> endless(HEAD + "<COLLECTION>",
                    "<TRACK TrackID=\"" + random.nextInt(100) + "\" Name=\"" + "n".repeat(random.nextInt(2000))
                            + "\" Artist=\"é夜\"/>\n",
                    60_000_000, "</COLLECTION>" + TAIL);
            case ENDLESS_KEYS -> endless(HEAD
                    + "<COLLECTION><TRACK TrackID=\"1\" Name=\"a\"/></COLLECTION><PLAYLISTS><NODE Type=\"0\">"
                    + "<NODE Type=\"1\" KeyType=\"0\" Name=\"p\">", "<TRACK Key=\"1\"/><TRACK Key=\"22\"/>", 60_000_000,
                    "</NODE></NODE></PLAYLISTS>" + TAIL);
            case ENDLESS_NAMES -> new Counting(HEAD + "<COLLECTION>", "<n%1$d a%1$d=\"\"/>", 2_000_000);
            case MANY_ATTRIBUTES -> new Counting(HEAD + "<COLLECTION><TRACK ", "a%d=\"1\" ", 2_000_000);
            default -> new ByteArrayInputStream(harm(valid, random));
        };
    }

    private byte[] harm(byte[] valid, Random random) {
        int from = random.nextInt(valid.length);
        int to = Math.min(valid.length, from + 1 + random.nextInt(400));
        return switch (this) {
            case CUT -> Arrays.copyOf(valid, random.nextInt(valid.length - TAIL.length()));
            case CUT_AT_TAG -> Arrays.copyOf(valid, Math.min(valid.length - TAIL.length(), near(valid, from, random)));
            case CUT_IN_CHARACTER -> cutInCharacter(valid, from);
            case FLIPS -> flips(valid, random);
            case GARBAGE_INSIDE -> join(valid, from, chance(random, 1 + random.nextInt(300)), from);
            case GARBAGE_ONLY -> chance(random, 1 + random.nextInt(5000));
            case DOUBLED -> join(valid, to, Arrays.copyOfRange(valid, from, to), to);
            case HOLE -> join(valid, from, new byte[0], to);
            case SWAPPED -> swapped(valid, from);
            case ZEROES -> join(valid, from, new byte[to - from], to);
            case NESTED -> text(HEAD + "<a>".repeat(1 + random.nextInt(150_000)));
            case NESTED_FOLDERS -> folders(1 + random.nextInt(90_000));
            case FALSE_ENCODING -> declared(valid, CHARSETS.get(random.nextInt(CHARSETS.size())), "UTF-8");
            case UNKNOWN_ENCODING -> declared(valid, "x-" + Integer.toString(random.nextInt(), 36), "UTF-8");
            case OTHER_ENCODING -> otherEncoding(valid, random);
            case SAME_IDS -> replace(valid, "TrackID=\"[0-9]*\"", random.nextBoolean() ? "TrackID=\"7\"" : "");
            case TWICE -> join(valid, valid.length, valid, valid.length);
            case ZIPPED -> zipped(valid);
            case EMPTY -> new byte[0];
            default -> written(valid, random);
        };
    }

    private byte[] written(byte[] valid, Random random) {
        return switch (this) {
            case BOMB -> doctype(valid, bomb());
            case EXTERNAL_ENTITY -> inside(doctype(valid, "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
                    "&x;", random);
            case PARAMETER_ENTITY ->
                doctype(valid, "<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>");
            case DTD -> doctype(valid, "<!DOCTYPE DJ_PLAYLISTS SYSTEM \"rekordbox.dtd\">");
            case WRONG_NUMBERS -> replace(valid, "(TotalTime|AverageBpm|Entries|Year|Rating)=\"[^\"]*\"",
                    "$1=\"" + NUMBERS.get(random.nextInt(NUMBERS.size())) + "\"");
            case WRONG_REFERENCES -> inside(valid, REFERENCES.get(random.nextInt(REFERENCES.size())), random);
            case STRANGE_NAMES -> inside(valid, STRANGE.get(random.nextInt(STRANGE.size())), random);
            default -> valid;
        };
    }

    private static InputStream silence(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> endless(HEAD + "<!-- ", "no element here ", size(random), "-->" + TAIL);
            case 1 -> endless(HEAD + "<![CDATA[", "no element here ", size(random), "]]>" + TAIL);
            case 2 -> endless("<?xml version=\"1.0\"?>", " \n", size(random), HEAD);
            default -> endless(HEAD + "<?pi ", "no element here ", size(random), "?>" + TAIL);
        };
    }

    private static int size(Random random) {
        return 1 << 14 + random.nextInt(13);
    }

    private static InputStream endless(String head, String piece, int bytes, String tail) {
        byte[] once = piece.getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(text(head)),
                new Repeating(once, Math.max(1, bytes / once.length)), new ByteArrayInputStream(text(tail)))));
    }

    private static int near(byte[] valid, int from, Random random) {
        int at = from;
        while (at < valid.length && valid[at] != '<') {
            at++;
        }
        return Math.clamp(at - 1L + random.nextInt(4), 0, valid.length);
    }

    private static byte[] cutInCharacter(byte[] valid, int from) {
        int at = from;
        while (at < valid.length - TAIL.length() && (valid[at] & 0xC0) != 0x80) {
            at++;
        }
        return Arrays.copyOf(valid, Math.min(at, valid.length - TAIL.length()));
    }

    private static byte[] flips(byte[] valid, Random random) {
        byte[] harmed = valid.clone();
        for (int flip = random.nextInt(30); flip >= 0; flip--) {
            harmed[random.nextInt(harmed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return harmed;
    }

    private static byte[] chance(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[] valid, int end, byte[] middle, int begin) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(valid.length + middle.length);
        joined.write(valid, 0, end);
        joined.writeBytes(middle);
        joined.write(valid, begin, valid.length - begin);
        return joined.toByteArray();
    }

    private static byte[] swapped(byte[] valid, int at) {
        byte[] end = Arrays.copyOfRange(valid, at, valid.length);
        return join(end, end.length, Arrays.copyOf(valid, at), end.length);
    }

    private static byte[] folders(int depth) {
        return text(HEAD + "<COLLECTION><TRACK TrackID=\"1\" Name=\"a\"/></COLLECTION><PLAYLISTS>"
                + "<NODE Type=\"0\" Name=\"f\">".repeat(depth) + "</NODE>".repeat(depth) + "</PLAYLISTS>" + TAIL);
    }

    private static byte[] declared(byte[] valid, String charset, String real) {
        String changed = new String(valid, StandardCharsets.UTF_8).replaceFirst("encoding=\"[^\"]*\"",
                "encoding=\"" + charset + "\"");
        return changed.getBytes(Charset.forName(real));
    }

    private static byte[] otherEncoding(byte[] valid, Random random) {
        String charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        return Charset.isSupported(charset) ? declared(valid, charset, charset) : valid;
    }

    private static byte[] replace(byte[] valid, String pattern, String by) {
        return text(new String(valid, StandardCharsets.UTF_8).replaceAll(pattern, by));
    }

    private static byte[] doctype(byte[] valid, String doctype) {
        return text(new String(valid, StandardCharsets.UTF_8).replaceFirst("\\?>", "?>" + doctype));
    }

    private static byte[] inside(byte[] valid, String piece, Random random) {
        int at = near(valid, random.nextInt(valid.length), random);
        return join(valid, at, text(piece), at);
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return bomb.append("]>").toString();
    }

    private static byte[] zipped(byte[] valid) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(valid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
