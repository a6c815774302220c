package news.dateline.ops.pages;

import news.dateline.ops.http.Need;
import news.dateline.ops.http.Route;

/// A page for whoever may read.
interface ReadPage extends Route {
    @Override
    default String method() {
        return "GET";
    }

    @Override
    default Need need() {
        return Need.READ;
    }

    @Override
    default boolean isPage() {
        return true;
    }
}
