package org.cuepoint.performance.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.core.measure.Measurements;
import org.cuepoint.performance.Distribution;
import org.cuepoint.performance.MeasuredDurations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Collects durations by name and shows them as the diagnostics section {@code performance}. */
@Component(service = {Measurements.class, MeasuredDurations.class, DiagnosticsSection.class})
public final class MeasurementsService implements Measurements, MeasuredDurations, DiagnosticsSection {

    /** Names beyond this many are counted together, so that a name made from data cannot fill the memory. */
    static final int MOST_NAMES = 500;

    /** The name under which those are counted. */
    static final String OTHER = "other";

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final ConcurrentMap<String, DurationHistogram> histograms = new ConcurrentHashMap<>();

    /** Nothing is measured yet. */
    @Activate
    public MeasurementsService() {
        // nothing to set up
    }

    @Override
    public void record(String name, Duration elapsed) {
        DurationHistogram known = histograms.get(name);
        if (known == null) {
            String bounded = histograms.size() < MOST_NAMES ? name : OTHER;
            known = histograms.computeIfAbsent(bounded, n -> new DurationHistogram());
        }
        known.add(elapsed);
    }

    @Override
    public List<Distribution> distributions() {
        return histograms.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue().summary(e.getKey())).toList();
    }

    @Override
    public String name() {
        return "performance";
    }

    @Override
    public Map<String, ?> collect() {
        Map<String, Object> durations = new LinkedHashMap<>();
        for (Distribution d : distributions()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("count", d.count());
            values.put("p50Ms", millis(d.p50()));
            values.put("p95Ms", millis(d.p95()));
            values.put("p99Ms", millis(d.p99()));
            values.put("maxMs", millis(d.max()));
            durations.put(d.name(), values);
        }
        return Map.of("durations", durations);
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / NANOS_PER_MILLI * 1_000) / 1_000.0;
    }
}
