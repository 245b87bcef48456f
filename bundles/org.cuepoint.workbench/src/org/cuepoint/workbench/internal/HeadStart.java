package org.cuepoint.workbench.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.cuepoint.workbench.internal.model.ExportFollower;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.view.LibraryView;
import org.cuepoint.workbench.internal.view.ResultsView;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes ready what the first window shows, on a thread of its own, while the platform starts on the main one: the reader of
 * XML, with which the platform reads its model, the services of the views and their classes. Whatever fails here is met again,
 * and reported, where it is needed.
 */
final class HeadStart {

    private static final Logger LOG = LoggerFactory.getLogger(HeadStart.class);

    private static final List<Class<?>> SERVICES = List.of(LibraryPresenter.class, ExportFollower.class,
            ResultsModel.class);
    private static final List<Class<?>> VIEWS = List.of(LibraryView.class, ResultsView.class);

    private HeadStart() {
    }

    /** Begins, and returns at once. */
    static void begin() {
        BundleContext context = FrameworkUtil.getBundle(HeadStart.class).getBundleContext();
        Thread.ofPlatform().daemon().name("CuePoint head start").start(() -> {
            readNothing();
            for (Class<?> view : VIEWS) {
                view.getDeclaredMethods(); // loads what they mention as well
            }
            for (Class<?> service : SERVICES) {
                ServiceReference<?> reference = context.getServiceReference(service);
                if (reference != null) {
                    context.getService(reference);
                }
            }
        });
    }

    /** Loads some hundred classes of Java that read XML. */
    private static void readNothing() {
        try {
            SAXParserFactory.newInstance().newSAXParser()
                    .parse(new ByteArrayInputStream("<a b=\"c\">d</a>".getBytes(StandardCharsets.UTF_8)),
                            new DefaultHandler());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            LOG.debug("XML cannot be read", e);
        }
    }
}
