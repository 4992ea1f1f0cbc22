# words of navigation inside a sentence are the report's own
report Herald 2024-05-02
The shop stopped selling the heater on Thursday after it burned two customers, the company said. "Share what you know with us," it asked its readers on its home page, "and subscribe to our warnings."
expect
kept Herald: Share what you know with us
kept Herald: subscribe to our warnings
