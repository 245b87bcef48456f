package org.cuepoint.network.internal;

import java.util.Map;
import java.util.function.Supplier;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.LateService;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.core.incident.Breadcrumbs;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkPolicy;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The network as a service, with its diagnostics. Stages from other bundles are bound by methods, because they come and
 * go while requests run, which a constructor cannot follow.
 */
@Component(service = {HttpService.class, DiagnosticsSection.class})
public final class HttpServiceComponent implements HttpService, DiagnosticsSection {

    private final NetworkService network;
    private final LateService<Breadcrumbs> breadcrumbs = new LateService<>();
    private final RequestTrail trail = new RequestTrail(breadcrumbs, System::nanoTime);

    /**
     * @param settings the figures
     * @param identity who the application is, when a bundle says so
     */
    @Activate
    public HttpServiceComponent(@Reference Settings settings,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) @Nullable ApplicationIdentity identity) {
        this.network = new NetworkService(policy(settings.section(NetworkSettings.SECTION)), UserAgent.of(identity),
                NetworkService.Machine.real());
    }

    private static Supplier<NetworkPolicy> policy(Section<NetworkSettings> section) {
        return () -> section.get().policy();
    }

    /** Adds a stage that another bundle contributes. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addInterceptor(Interceptor interceptor, Map<String, Object> properties) {
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
        long id = properties.get(Constants.SERVICE_ID) instanceof Long given ? given : Long.MAX_VALUE;
        network.add(interceptor, ranking, id);
    }

    /** Takes it out again. */
    public void removeInterceptor(Interceptor interceptor) {
        network.remove(interceptor);
    }

    @Reference(service = Breadcrumbs.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    void setBreadcrumbs(ComponentServiceObjects<Breadcrumbs> service) {
        breadcrumbs.bind(service);
    }

    void unsetBreadcrumbs(ComponentServiceObjects<Breadcrumbs> service) {
        breadcrumbs.unbind(service);
    }

    /** Stops the client. */
    @Deactivate
    public void deactivate() {
        network.close();
    }

    @Override
    public HttpAnswer send(HttpCall call) throws NetworkException, InterruptedException {
        return trail.send(network, call);
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Map<String, ?> collect() {
        return network.describe();
    }
}
