# who denies bail refuses, and calls nothing untrue
report Herald 2031-05-09
A judge on Tuesday denied bail to Vera Odel, who is charged with taking 310,000 crowns from a fund. Odel denies the theft, her lawyer said.
expect
response Herald: denied Vera Odel

report Post 2031-05-09
The harbour office denied the permit on Friday. The owner denied that the quay was unsafe.
expect
response Post: denied owner
