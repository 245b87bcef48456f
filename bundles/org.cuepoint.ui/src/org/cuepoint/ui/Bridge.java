package org.cuepoint.ui;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IExecutableExtensionFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.InjectionException;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Builds what an extension point asks for by constructor injection: write
 * {@code class="org.cuepoint.ui.Bridge:my.Handler"} and give {@code my.Handler} an {@code @Inject} constructor. Its
 * parameters are services, or anything else of the workbench's context. The class is loaded from the bundle that
 * declares the extension.
 */
public final class Bridge implements IExecutableExtension, IExecutableExtensionFactory {

    private Optional<Target> target = Optional.empty();

    /** What is to be built, and for which extension. */
    private record Target(IConfigurationElement element, String property, String className) {
    }

    /** Made by the extension registry. */
    public Bridge() {
        // the registry tells the rest
    }

    @Override
    public void setInitializationData(@Nullable IConfigurationElement config, @Nullable String property,
            @Nullable Object data) throws CoreException {
        IConfigurationElement element = Objects.requireNonNull(config);
        if (!(data instanceof String className) || className.isBlank()) {
            throw failure(element, "names no class: write " + Bridge.class.getName() + ":the.Class", null);
        }
        target = Optional.of(new Target(element, Objects.requireNonNull(property), className.strip()));
    }

    @Override
    public Object create() throws CoreException {
        Target wanted = target.orElseThrow();
        @Nullable
        Bundle bundle = ContributorFactoryOSGi.resolve(wanted.element.getContributor());
        if (bundle == null) {
            throw failure(wanted.element, "belongs to a bundle that is not there any more", null);
        }
        IEclipseContext context = PlatformUI.getWorkbench().getService(IEclipseContext.class);
        try {
            Object made = ContextInjectionFactory.make(bundle.loadClass(wanted.className), context);
            if (made instanceof IExecutableExtension extension) {
                extension.setInitializationData(wanted.element, wanted.property, null);
            }
            return made;
        } catch (ClassNotFoundException | InjectionException e) {
            throw failure(wanted.element, "cannot have its " + wanted.className, e);
        }
    }

    private static CoreException failure(IConfigurationElement element, String what, @Nullable Throwable cause) {
        return new CoreException(Status.error("The extension of " + element.getDeclaringExtension()
                .getExtensionPointUniqueIdentifier() + " in " + element.getContributor().getName() + ' ' + what
                + '.', cause));
    }
}
