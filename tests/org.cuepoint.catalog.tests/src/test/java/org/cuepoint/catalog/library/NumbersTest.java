package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"\"\"|0", "0|0", "172|172", "007|7", "172.9|172",
            "2147483647|2147483647",
            "2147483648|-1", "99999999999999999999|-1", "-1|-1", "+5|-1", "1e3|-1", "NaN|-1", "Infinity|-1", "0x10|-1",
            "12a|-1",
            "1 2|-1", "1,5|-1", ".|-1", ".5|-1", "5.|-1", "1.2.3|-1", "5.-1|-1", "١٢٣|-1", "１２|-1"})
    void wholeNumbers(String text, long expected) {
        assertEquals(expected, Numbers.whole(text, Integer.MAX_VALUE));
    }

    @Test
    void wholeNumbersEndAtTheirRange() {
        assertEquals(255, Numbers.whole("255", 255));
        assertEquals(Numbers.UNREADABLE, Numbers.whole("256", 255));
        assertEquals(Long.MAX_VALUE, Numbers.whole("9223372036854775807", Long.MAX_VALUE));
        assertEquals(Numbers.UNREADABLE, Numbers.whole("9223372036854775808", Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"\"\"|0", "0.00|0", "128.00|128", "128|128",
            "128,00|128", "123,45|123.45",
            "61.75|61.75", "2000|2000", "2000.01|-1", "2001|-1", "1.280,00|-1", "1,280.00|-1", "NaN|-1", "-128|-1",
            "+128|-1", "1e2|-1",
            "128f|-1", "0x1p3|-1", "Infinity|-1", ".5|-1", "128.|-1", "1,2,3|-1", "99999999999999999999|-1",
            "128.00000000000000000000000000000001|128", "１２８|-1"})
    void beatsPerMinute(String text, double expected) {
        assertEquals(expected, Numbers.bpm(text));
    }

    @Test
    void unreadableNumbersOfATrackAreZeroAndCounted() {
        Library library = Exports
                .library(Exports.oneTrack("TrackID='1' TotalTime='-5' Size='99999999999999999999' Year='12021' "
                        + "AverageBpm='NaN' BitRate='fast' SampleRate=' 44100 ' PlayCount='' Rating='256'"));
        LibraryTrack track = library.tracks().getFirst();
        assertEquals(0, track.seconds());
        assertEquals(0, track.bpm());
        assertEquals(0, track.year());
        assertEquals(new TrackFile("", "", 0, 0, 44100, "", 0, 0, "", "", ""), track.file());
        assertEquals(List.of("6 numbers could not be read and count as unknown."), library.notes());
    }

    @Test
    void longTextsAreCutBetweenCharactersAndCounted() {
        RekordboxReader reader = new RekordboxReader(new Limits(1 << 20, 10, 8 << 20));
        ReadResult result = Exports.read(reader,
                Exports.oneTrack("Name='123456789😀' Artist='1234567890' Album='12345678901'")
                        .getBytes(StandardCharsets.UTF_8));
        LibraryTrack track = ((ReadResult.Complete) result).library().tracks().getFirst();
        assertEquals("123456789", track.title());
        assertEquals("1234567890", track.artist());
        assertEquals("1234567890", track.album());
        assertEquals(List.of("1 track has no id.", "2 texts were too long and are cut."),
                ((ReadResult.Complete) result).library().notes());
    }
}
