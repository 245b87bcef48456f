package org.cuepoint.network;

/**
 * One stage of the pipeline that every request passes. Contributed as a service; the stage with the highest {@code
 * service.ranking} is the outermost and sees a call first. The built-in stages have the rankings below; a cache belongs
 * above {@link #RETRY}, so that what it answers neither waits nor counts. A stage that holds a call back or repeats it
 * moves the {@linkplain Attempt attempts} of what it receives.
 */
public interface Interceptor {

    /** The ranking of the built-in redirects; it is outside the cache, so that every address is kept for itself. */
    int REDIRECT = 4000;

    /** The ranking for a cache. */
    int CACHE = 3000;

    /** The ranking of the built-in retries. */
    int RETRY = 2000;

    /** The ranking of the built-in rate limit; it is inside the retries, so that every try obeys the rate. */
    int RATE = 1000;

    /**
     * Answers a call, usually by way of the next stage.
     *
     * @param call the request as the stage before passed it on
     * @param chain the stages further in; may be called never, once or several times
     * @return the answer
     * @throws NetworkException when there is no answer
     * @throws InterruptedException when the calling thread was interrupted
     */
    HttpAnswer intercept(HttpCall call, Chain chain) throws NetworkException, InterruptedException;

    /** The stages further in. */
    interface Chain {

        /** Sends a call to the next stage. */
        HttpAnswer proceed(HttpCall call) throws NetworkException, InterruptedException;
    }
}
