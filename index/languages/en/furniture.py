"""What news sites put around an article: English."""

from index.languages.facts import Furniture
from index.languages.word_lists import phrases, words

FURNITURE = Furniture(
    phrases=phrases("""
        placeholder canvas
        skip to content
        skip to main content
        also read
        also read:*
        read also
        read also:*
        see also
        see also:*
        read more
        read more:*
        continue reading
        load more
        show more
        related
        related:*
        related articles
        related posts
        related news
        related stories
        related topics
        more on this topic
        more on the topic
        you may also like
        you might also like
        recommended
        recommended for you
        most read
        most popular
        latest news
        trending now
        share
        share this
        share this article
        share this:*
        share on*
        share via*
        click to share*
        click here to*
        follow us*
        follow our*
        join us on*
        join our*
        like us on*
        subscribe
        subscribe to*
        subscribe now*
        subscribe for*
        sign up for our*
        sign up to our*
        sign up for the newsletter*
        get our newsletter*
        like this
        like this:*
        support our work*
        support independent journalism*
        we use cookies*
        this site uses cookies*
        this website uses cookies*
        by using this site*
        accept all cookies
        accept cookies
        cookie policy
        cookie settings
        privacy policy
        terms of use
        terms of service
        terms and conditions
        advertisement
        sponsored content
        photo:*
        photo credit:*
        image:*
        image credit:*
        author:*
        published:*
        updated:*
        tags
        tags:*
        filed under:*
        categories:*
        listen to this article
        print this article
        download pdf
        this post is also available in
        this post is also available in:*
        this article is also available in*
        also available in:*
        read in
        read in:*
    """),
    endings=phrases("""
        all rights reserved*
        copyright ©*
        copyright (c)*
        back to top
        back to top button
        scroll to top
        go to top
        leave a comment
        leave a comment cancel reply
        leave a reply
        leave a reply cancel reply
        post a comment
        add a comment
        add comment
        your email address will not be published*
        comments are closed*
    """),
    labels=words("""
        home menu search close open news headlines latest politics political economy economics business finance
        culture society world international region regional sport sports opinion opinions analysis interview
        interviews blog blogs features video videos photo photos gallery multimedia podcast podcasts live breaking
        editorial science health technology tech lifestyle local national feature column letters
        about us contact contacts advertise login log register sign in out up account profile subscribe donate
        share tweet print email e-mail mail copy link save bookmark facebook twitter x telegram whatsapp viber
        linkedin reddit pinterest messenger instagram youtube tiktok rss vk threads bluesky
        comments comment views view shares likes reads read min mins minutes minute next previous prev article
        articles post posts page back top all more and the to of by on reading time
    """),
    dates=words("""
        monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun jan feb mar apr jun jul
        aug sep sept oct nov dec am pm at on of st nd rd th updated published posted last modified gmt utc date
        hours hour minutes days day ago today yesterday
    """),
    bylines=words("by author writer text words"),
    languages=words("""
        read in english en eng georgian russian ukrainian armenian azerbaijani azeri abkhaz abkhazian ossetian
        turkish german french spanish italian polish chinese arabic persian farsi greek portuguese lithuanian
        latvian estonian
    """),
)
