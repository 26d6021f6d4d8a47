package id.suaralayanan.portal.outgoing;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultNameResolver;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;

/// Looks names up and knows none in our own network: what is checked is the address that is then
/// connected to, so a name that changes its address in between gains nothing.
final class PublicTargets extends AddressResolverGroup<InetSocketAddress> {
    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new PublicNames(executor, new DefaultNameResolver(executor)).asAddressResolver();
    }

    private static final class PublicNames extends InetNameResolver {
        private final DefaultNameResolver names;

        PublicNames(EventExecutor executor, DefaultNameResolver names) {
            super(executor);
            this.names = names;
        }

        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
            names.resolve(name)
                    .addListener(
                            (FutureListener<InetAddress>)
                                    found -> pass(found, TargetAddress::isPublic, promise, name));
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
            names.resolveAll(name)
                    .addListener(
                            (FutureListener<List<InetAddress>>)
                                    found ->
                                            pass(
                                                    found,
                                                    all ->
                                                            all.stream()
                                                                    .allMatch(
                                                                            TargetAddress
                                                                                    ::isPublic),
                                                    promise,
                                                    name));
        }

        private static <T> void pass(
                Future<T> found, Predicate<T> isPublic, Promise<T> promise, String name) {
            if (!found.isSuccess()) {
                promise.setFailure(found.cause());
            } else if (isPublic.test(found.getNow())) {
                promise.setSuccess(found.getNow());
            } else {
                promise.setFailure(new UnknownHostException(name + " is in a private network"));
            }
        }
    }
}
